// The conditions in which pages are measured.

export const CONDITIONS = {
  plain: { title: "plain" },
  slowCpu: { title: "CPU 4×", cpu: 4 },
  slowNetwork: { title: "1.6 Mbit/s", network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 } },
};

// Sets a page's condition through its CDP session.
export async function impose({ cpu, network }, session) {
  await session.send("Network.enable");
  if (network) await session.send("Network.emulateNetworkConditions", network);
  if (cpu) await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
}
