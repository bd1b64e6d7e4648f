import type { Page } from 'puppeteer-core';
import { sum } from './statistics.ts';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Time of the thread itself, without what other processes took in between. */
  tdur?: number;
}

/** One task of a page's main thread. In milliseconds, `start` by the clock of the trace. */
export interface Task {
  start: number;
  wallMs: number;
  cpuMs: number;
  /** Of `cpuMs`: style, layout, paint and what goes with them. */
  drawingMs: number;
}

const categories = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'];
const drawing = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

/** What a page's main thread did while something went on: tasks of any length, and the marks that the page set. */
export class Trace {
  readonly tasks: readonly Task[];
  readonly #marks: ReadonlyMap<string, number>;

  /** Records while `act` runs. The page must set at least one mark meanwhile: it tells which thread is the page's. */
  static async record(page: Page, act: () => Promise<void>): Promise<Trace> {
    await page.tracing.start({ categories });
    await act();
    const content = await page.tracing.stop();
    if (!content) throw new Error('the browser recorded nothing');
    return new Trace((JSON.parse(new TextDecoder().decode(content)) as { traceEvents: TraceEvent[] }).traceEvents);
  }

  constructor(events: readonly TraceEvent[]) {
    const marks = events.filter(({ name }) => name.startsWith('speed:'));
    const own = events.filter(({ pid, tid }) => pid === marks[0]?.pid && tid === marks[0].tid);
    this.#marks = new Map(marks.map(({ name, ts }) => [name, ts / 1000]));
    this.tasks = tasksOf(own.filter(({ ph }) => ph === 'X'));
    if (this.tasks.length === 0) throw new Error('the trace holds no task of the page');
  }

  /** When the page set that mark. */
  at(mark: string): number {
    const at = this.#marks.get(`speed:${mark}`);
    if (at === undefined) throw new Error(`the page never came to "${mark}"`);
    return at;
  }

  /** When the task ended in which the page set that mark: of a mark in a frame, when it was painted. */
  endOf(mark: string): number {
    const at = this.at(mark);
    const task = this.tasks.find(one => one.start <= at && at < one.start + one.wallMs);
    return task ? task.start + task.wallMs : at;
  }

  /** The tasks that ran at some time between two moments, each of them whole. */
  between(start: number, end: number): Task[] {
    return this.tasks.filter(task => task.start + task.wallMs > start && task.start < end);
  }
}

export const cpuMs = (tasks: readonly Task[]): number => sum(tasks.map(task => task.cpuMs));
export const drawingMs = (tasks: readonly Task[]): number => sum(tasks.map(task => task.drawingMs));

function tasksOf(events: readonly TraceEvent[]): Task[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts);
  const tasks: Task[] = [];
  for (const { name, ts, dur = 0, tdur = dur } of sorted) {
    const last = tasks.at(-1);
    if (name === 'RunTask') tasks.push({ start: ts / 1000, wallMs: dur / 1000, cpuMs: tdur / 1000, drawingMs: 0 });
    else if (last && drawing.has(name) && ts / 1000 < last.start + last.wallMs) last.drawingMs += tdur / 1000;
  }
  return tasks;
}
