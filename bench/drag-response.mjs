/**
 * Measures how soon the page answers a drag of the first week; runs in the page. `firstDays` are the first days of the weeks
 * at which the handle can stand, in words.
 *
 * Each move of the handle is kept with the time of the pointer's event. The strip above the panels says from which week its
 * numbers are, and the week chart is drawn next from the same answer: a move counts as answered in the first frame with a chart
 * that follows a strip of its week, or of a week that the handle reached later. The week is found in the words of the filter
 * ("weeks from January 28, 2017"), which `src/domain/view/format-filter.ts` makes: other words there need others here.
 *
 * Afterwards `window.dragResponse()` gives the milliseconds.
 */
export function measureDragResponse(firstDays) {
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
  const places = new Map(firstDays.map((day, index) => [day, index]));
  let answered = [];
  new MutationObserver(() => {
    const named = /weeks from ([A-Z][a-z]+ \d+, \d{4})/.exec(
      document.querySelector("section[aria-label=Totals]").textContent,
    );
    const value = named === null ? 0 : places.get(named[1]);
    const last = waiting.findLastIndex((input) => input.value === value);
    if (last >= 0) answered = [...answered, ...waiting.splice(0, last + 1)];
  }).observe(document.querySelector("main"), {
    characterData: true,
    childList: true,
    subtree: true,
  });
  new MutationObserver(() => {
    if (answered.length === 0) return;
    const drawn = answered;
    answered = [];
    requestAnimationFrame(() => {
      // After the frame that this was drawn in.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        paints += 1;
        for (const { at } of drawn) times.push(performance.now() - at);
      };
      port2.postMessage(null);
    });
  }).observe(document.querySelector("#weeks"), {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  window.dragResponse = () => {
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
