// How numbers and tables are written in the report.

export const milliseconds = (value) => (value === undefined || value === null ? "" : value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en-GB"));

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

export const spread = ({ median, lower, upper }) => `${milliseconds(median)} (${milliseconds(lower)}–${milliseconds(upper)})`;

export const ratio = (ours, theirs) => (ours / theirs).toFixed(2);

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
