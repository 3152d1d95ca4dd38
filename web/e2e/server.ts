import { spawn, type ChildProcess } from 'node:child_process'
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

/** Starts the jar on a fresh demo township, waits until it serves, and stops it afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(process.env.DOORSTEP_E2E_DATA ?? tmpdir(), 'doorstep-journeys-'))
  const program = resolve(import.meta.dirname, '../../bin/doorstep')
  const server = spawn(program, ['demo', '--data', data, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const base = await address(server)
  const signIns = readFileSync(join(data, 'demo-sign-ins.txt'), 'utf8')
  project.provide('base', base)
  project.provide('password', found(signIns, /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/)[0])
  const paper = found(signIns, /code (\S+), secret (\d{6})/)
  project.provide('slip', { code: paper[1]!, secret: paper[2]! })
  return async () => {
    await stopped(server)
    rmSync(data, { recursive: true, force: true })
  }
}

function address(server: ChildProcess): Promise<string> {
  return new Promise((give, refuse) => {
    let said = ''
    const late = setTimeout(() => refuse(new Error('the server did not start: ' + said)), STARTS_WITHIN)
    server.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const match = /secret \d{6}/.test(said) ? /http:\/\/localhost:\d+/.exec(said) : null
      if (match) {
        clearTimeout(late)
        give(match[0])
      }
    })
    server.on('exit', (code) => refuse(new Error(`the server ended with ${code}: ${said}`)))
  })
}

function found(text: string, pattern: RegExp): RegExpExecArray {
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
