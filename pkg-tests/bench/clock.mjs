/** Milliseconds of processor time that this process has used: other programs on the machine disturb it least. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
