import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

interface Package {
  name: string
  version: string
  license?: string
  dependencies?: Record<string, string>
}

function read(folder: string): Package {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Package
}

/** Lists what the pages are built on, with its licence, as `licences.txt` beside them. */
export function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle() {
      const found = new Map<string, string>()
      const waiting = Object.keys(read('.').dependencies ?? {})
      for (let name = waiting.pop(); name; name = waiting.pop()) {
        if (found.has(name)) continue
        const used = read(`node_modules/${name}`)
        found.set(name, `${used.name} ${used.version} (${used.license ?? 'unknown'})`)
        waiting.push(...Object.keys(used.dependencies ?? {}))
      }
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: [...found.values()].sort().join('\n') + '\n' })
    },
  }
}
