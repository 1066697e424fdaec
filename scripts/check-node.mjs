/** Ends with a sentence on a Node that is too old. Holds nothing that an old Node cannot read. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Convene needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
