import os from 'node:os'

// What the figures depend on, and the day.
export function machine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: os.cpus()[0].model.trim(),
      cores: os.cpus().length,
      memory: os.totalmem(),
      system: `${os.type()} ${os.release().split('-')[0]}`,
      load: os.loadavg()[0], // of the minute before, which tells whether the machine was quiet
    },
    node: process.version,
  }
}
