// npm run bench:profile: what a gesture's message costs in the worker, by part, in Node: ROWS=1000000, ROUNDS=20,
// MESSAGE=bench or dashboard, REST=0 where the next gesture does not wait for what is prepared between messages.
import { mkdtempSync, rmSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { install, plainly } from "../scripts/prepare.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const { ROWS = "1000000", ROUNDS = "20", MESSAGE = "bench", REST = "1", TOP = "0" } = process.env;
/** Rounds before anything is counted, so that code is compiled and lists are made. */
const WARM_UP = 3;
const SAMPLE_MICROSECONDS = 100;

/** The parts of an answer, by the module whose function ran. */
const PARTS = [
  ["index", /engine\/index\/|row-pager/],
  ["sums by value", /engine\/backend\//],
  ["cell states", /engine\/coverage\/|query\/axis/],
  ["answer tables", /engine\/(operators|query)\/|domain\/table\/|answer-function/],
];

await plainly(async () => {
  install();
  const outDir = mkdtempSync(join(ROOT, "node_modules", ".cache-profile-"));
  try {
    await build(outDir);
    const url = pathToFileURL(join(outDir, "bench", "profile", "worker-in-node.js"));
    const { openWorker } = await import(url.href);
    console.table(await profile(openWorker));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
});

/** Modules stay apart, as the profiler names functions by them. */
async function build(outDir) {
  const { build: viteBuild } = await import("vite");
  await viteBuild({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: join(ROOT, "bench", "profile", "worker-in-node.ts"),
      outDir,
      minify: false,
      rollupOptions: {
        output: { preserveModules: true, preserveModulesRoot: ROOT, entryFileNames: "[name].js" },
      },
    },
  });
}

/** Milliseconds and percents by kind of gesture. */
async function profile(openWorker) {
  const worker = await openWorker(Number(ROWS), WARM_UP + Number(ROUNDS), MESSAGE);
  await worker.send(null);
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: SAMPLE_MICROSECONDS });
  const steps = [];
  const functions = new Map();
  const first = worker.gestures.length * (WARM_UP / (WARM_UP + Number(ROUNDS)));
  for (const [at, gesture] of worker.gestures.entries()) {
    if (REST !== "0") await worker.prepare(gesture);
    // Every second gesture of a kind is timed without the profiler, which costs time itself.
    const isProfiled = steps.filter(({ kind }) => kind === gesture.kind).length % 2 === 1;
    if (isProfiled) await session.post("Profiler.start");
    const stages = await worker.send(gesture);
    const samples = isProfiled ? (await session.post("Profiler.stop")).profile : null;
    if (at < first) continue;
    const shares = samples === null ? null : sumByPart(samples, functions);
    steps.push({ kind: gesture.kind, stages, shares });
  }
  if (TOP !== "0") console.table(listSlowest(functions, steps.length / 2));
  return Object.fromEntries(
    ["state", "week", "agency"].map((kind) => [
      kind,
      summarize(steps.filter((step) => step.kind === kind)),
    ]),
  );
}

/** Milliseconds by part; a function of the platform counts to the module that called it. */
function sumByPart({ nodes, samples, timeDeltas }, functions) {
  const parts = new Map();
  const known = new Map();
  const visit = (node, url) => {
    const own = node.callFrame.url === "" ? url : node.callFrame.url;
    known.set(node.id, { url: own, name: node.callFrame.functionName });
    for (const id of node.children ?? []) visit(byId.get(id), own);
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  visit(nodes[0], "");
  samples.forEach((id, at) => {
    const { url, name } = known.get(id);
    const part = PARTS.find(([, pattern]) => pattern.test(url))?.[0];
    const time = (timeDeltas[at + 1] ?? 0) / 1000;
    const label = `${url.replace(/^.*\.cache-profile-[^/]*\//, "")} ${name}`;
    functions.set(label, (functions.get(label) ?? 0) + time);
    if (part !== undefined) parts.set(part, (parts.get(part) ?? 0) + time);
  });
  return parts;
}

/** Medians of the stages without the profiler, and how the profiled answers divide in percent. */
function summarize(steps) {
  const timed = steps.filter(({ shares }) => shares === null);
  const profiled = steps.flatMap(({ shares }) => shares ?? []);
  const sums = PARTS.map(([part]) => sum(profiled.map((shares) => shares.get(part) ?? 0)));
  const stage = (name) => median(timed.map(({ stages }) => stages[name]));
  return {
    gestures: timed.length,
    all: round(median(timed.map(({ stages }) => sum(Object.values(stages))))),
    answer: round(stage("answer")),
    ...Object.fromEntries(
      PARTS.map(([part], i) => [`${part} %`, Math.round((100 * sums[i]) / sum(sums))]),
    ),
    encode: round(stage("encode")),
    copy: round(stage("copy")),
    decode: round(stage("decode")),
  };
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

function round(number) {
  return Math.round(number * 100) / 100;
}

function listSlowest(functions, count) {
  return [...functions]
    .sort(([, a], [, b]) => b - a)
    .slice(0, Number(TOP))
    .map(([name, time]) => ({ name, milliseconds: Math.round((time / count) * 1000) / 1000 }));
}
