// The reader of spreadsheets in a worker: told what to read and where its parts are, it tells how it goes.
onmessage = async ({ data }) => {
  const { perform } = await import(data.files);
  await perform(data, true, (message) => postMessage(message, message.answer ? [message.answer.buffer] : []));
};
