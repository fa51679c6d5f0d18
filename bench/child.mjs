/** In a child process: tells the parent the port, and on each message how much processor time was used so far. */
export function serveParent(port) {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpuMs: (user + system) / 1000 });
  });
  process.on('disconnect', () => process.exit(0));
  process.send({ port });
}
