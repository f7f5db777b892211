const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether an address can only be reached from this machine. */
export const isLoopback = (url: string) => loopbackHosts.has(new URL(url).hostname);
