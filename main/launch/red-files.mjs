/** A reporter for run-tests.mjs: the files in which something failed, a line each. */
export default async function* redFiles(events) {
  const said = new Set();
  for await (const { type, data } of events) {
    // A file that ends by itself, before its tests do, is told as a test of its own name.
    const file = data?.file ?? data?.name;
    if (type !== 'test:fail' || data.todo !== undefined || !file || said.has(file)) continue;
    said.add(file);
    yield `${file}\n`;
  }
}
