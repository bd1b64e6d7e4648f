import { figure, type Figure } from '../harness/report.ts';
import { median, p95 } from '../harness/statistics.ts';
import type { Measured } from './measure.ts';
import type { Presses } from './pressing.ts';

const megabyte = 1e6;

/** Most that each figure should be, where there is a goal. */
export interface Goals {
  scriptBytes?: number;
  firstRowMs?: number;
  longestTaskMs?: number;
  keyCpuMs?: number;
  nodes?: number;
  heapMB?: number;
}

/** What the engine itself may differ by: one list of 500 rows would be ten times as much. */
const leakedBytes = 100_000;

/** What the measuring of one list says, in the order of a visit. */
export function figuresOf(measured: Measured, bytes: { scripts: number; feed: number }, goal: Goals): Figure[] {
  const { loading, memory, nodes, keys, toggles, floor, leaks } = measured;
  return [
    figure('scripts until first row', bytes.scripts, 'B brotli', goal.scriptBytes),
    figure('feed', bytes.feed, 'B brotli'),
    figure('navigation to first row', loading.firstRowMs, 'ms', goal.firstRowMs),
    figure('navigation to whole list', loading.completeMs, 'ms'),
    figure('CPU until whole list', loading.cpuMs, 'ms'),
    figure('longest task, loading', loading.longestTaskMs, 'ms', goal.longestTaskMs),
    figure('longest task, loading, CPU', loading.longestTaskCpuMs, 'ms'),
    figure('longest task, in use', Math.max(keys.longestTaskMs, toggles.longestTaskMs), 'ms'),
    // of hundreds of presses one always meets something else that runs: what the task itself took is the fair judge
    figure('longest task, in use, CPU', Math.max(keys.longestTaskCpuMs, toggles.longestTaskCpuMs), 'ms', goal.longestTaskMs),
    figure('heap and buffers', (memory.heapBytes + memory.bufferBytes) / megabyte, 'MB', goal.heapMB),
    figure('heap alone', memory.heapBytes / megabyte, 'MB'),
    figure('DOM nodes', Math.max(nodes.atRest, nodes.afterUse), 'nodes', goal.nodes),
    figure('DOM nodes, all of a filter open', nodes.filterOpen, 'nodes'),
    ...pressFigures('key', keys, goal.keyCpuMs),
    ...pressFigures('facet', toggles),
    figure('floor key CPU, p95', p95(floor.cpuMs), 'ms'),
    figure('key CPU to floor, median', median(keys.cpuMs) / median(floor.cpuMs), 'ratio'),
    figure('key CPU to floor, p95', p95(keys.cpuMs) / p95(floor.cpuMs), 'ratio'),
    figure('left after 10 visits', leaks?.bytes ?? NaN, 'B', leaks && leakedBytes),
    figure('nodes left after 10 visits', leaks?.nodes ?? NaN, 'nodes', leaks && 0),
    figure('listeners left after 10 visits', leaks?.listeners ?? NaN, 'listeners', leaks && 0),
  ];
}

function pressFigures(name: string, { cpuMs, drawingMs, wallMs }: Presses, goal?: number): Figure[] {
  return [
    figure(`${name} CPU, median`, median(cpuMs), 'ms'),
    figure(`${name} CPU, p95`, p95(cpuMs), 'ms', goal),
    figure(`${name} CPU, of it drawing, p95`, p95(drawingMs), 'ms'),
    figure(`${name} to paint, median`, median(wallMs), 'ms'),
    figure(`${name} to paint, p95`, p95(wallMs), 'ms'),
  ];
}
