/**
 * Runs in the page; `firstDays` names the first day of each week at which the handle can stand. From now on, each input of the handle of the first week is kept with its time, and each time the figures
 * were painted with the first week that they say they are of: an input is answered by the first figures that are of its week
 * or of one that the hand reached later. `figuresWatched` tells milliseconds.
 */
export function watchFigures(firstDays) {
  const inputs = [];
  const waiting = [];
  const times = [];
  const tasks = [];
  let paints = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration);
  }).observe({ entryTypes: ["longtask"] });
  const handle = document.querySelector('input[aria-label="From week"]');
  // The page moves the handle itself, in the task of the pointer's event.
  let movedAt = 0;
  document.addEventListener("pointermove", (event) => (movedAt = event.timeStamp), true);
  new MutationObserver(() => {
    const input = { at: movedAt, value: Number(handle.ariaValueNow) };
    inputs.push(input);
    waiting.push(input);
  }).observe(handle, { attributeFilter: ["aria-valuenow"] });
  const subtitle = document.querySelector("#weeks h2 + p");
  const places = new Map(firstDays.map((day, index) => [day, index]));
  new MutationObserver(() => {
    const named = /· ([A-Z][a-z]+ \d+(?:, \d+)?) to .*?(\d{4}),/.exec(subtitle.textContent);
    if (named === null) return;
    const day = named[1].includes(",") ? named[1] : `${named[1]}, ${named[2]}`;
    const value = places.get(day);
    const last = waiting.findLastIndex((input) => input.value === value);
    if (last < 0) return;
    const answered = waiting.splice(0, last + 1);
    requestAnimationFrame(() => {
      // After the frame that this was drawn in.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        paints += 1;
        for (const { at } of answered) times.push(performance.now() - at);
      };
      port2.postMessage(null);
    });
  }).observe(subtitle, { characterData: true, childList: true, subtree: true });
  window.figuresWatched = () => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    return {
      inputs: inputs.length,
      answered: times.length,
      paints,
      median: at(0.5),
      p95: at(0.95),
      longTasks: tasks.length,
      longestTask: Math.max(0, ...tasks),
    };
  };
}
