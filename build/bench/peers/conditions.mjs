// Where a page is read: on this machine as it is, or as on a phone with a bad
// line, where each request waits and the main thread is slowed.
export const conditions = {
  plain: null,
  slow: {
    cpu: 4, // times slower
    network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }, // ms and bytes a second
  },
}
