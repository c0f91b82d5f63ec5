import { arch, cpus, platform, totalmem } from "node:os";

/** The machine, the browser and the day of a measurement. */
export function machineFacts(browser) {
  const [{ model } = { model: "" }] = cpus();
  return {
    processor: model.trim(),
    cores: cpus().length,
    memory: totalmem(),
    system: `${platform()} ${arch()}`,
    browser,
    date: new Date().toISOString().slice(0, 10),
  };
}
