import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    base: string
    password: string
    /** A resident's paper from the demo. */
    slip: { code: string; secret: string }
  }
}

const STARTS_WITHIN = 150_000

const PROGRAM = resolve(import.meta.dirname, '../../bin/doorstep')

/** A server of one's own, what it has said so far, and stopping it. */
export interface Running {
  base: string
  data: string
  said: () => string
  stop: () => Promise<void>
  /** Stopped, with its data left for the next. */
  halt: () => Promise<void>
}

/** Starts the jar with a fresh data folder, or with what another left at its address, and waits until it has said what `ready` looks for. */
export async function start(
  command: 'serve' | 'demo',
  ready: RegExp,
  left?: Running,
  words: string[] = [],
): Promise<Running> {
  const data = left?.data ?? mkdtempSync(join(process.env.DOORSTEP_E2E_DATA ?? tmpdir(), 'doorstep-journeys-'))
  const port = left ? new URL(left.base).port : '0'
  const server = spawn(PROGRAM, [command, '--data', data, '--port', port, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise<void>((give, refuse) => {
    const late = setTimeout(() => refuse(new Error('the server did not start: ' + said)), STARTS_WITHIN)
    server.stdout.on('data', () => {
      if (ready.test(said)) {
        clearTimeout(late)
        give()
      }
    })
    server.on('exit', (code) => refuse(new Error(`the server ended with ${code}: ${said}`)))
  })
  return {
    data,
    base: found(said, /http:\/\/localhost:\d+/)[0],
    said: () => said,
    stop: async () => {
      await stopped(server)
      rmSync(data, { recursive: true, force: true })
    },
    halt: () => stopped(server),
  }
}

/** Runs another command of the program beside a server, to its end. */
export function command(...words: string[]): string {
  return execFileSync(PROGRAM, words, { encoding: 'utf8' })
}

/** One demo township for all journeys that do not bring a server of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = await start('demo', /secret \d{6}/)
  const signIns = readFileSync(join(running.data, 'demo-sign-ins.txt'), 'utf8')
  project.provide('base', running.base)
  project.provide('password', found(signIns, /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/)[0])
  const paper = found(signIns, /code (\S+), secret (\d{6})/)
  project.provide('slip', { code: paper[1]!, secret: paper[2]! })
  return running.stop
}

export function found(text: string, pattern: RegExp): RegExpExecArray {
  const match = pattern.exec(text)
  if (!match) throw new Error(`no ${pattern} in ${text}`)
  return match
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.removeAllListeners('exit')
    server.on('exit', () => done())
    server.kill('SIGTERM')
  })
}
