import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MOST_CONTENT, fromBase64, newCode, seal, toBase64, utf8, type Drawn } from './envelope'

interface Pair {
  secret: string
  point: string
}

/** The vector that the server's EnvelopeTests seals and opens as well. */
const vector = JSON.parse(readFileSync(join(import.meta.dirname, 'envelope.vector.json'), 'utf8')) as {
  office: Pair
  second: Pair
  ephemeral: Pair
  salt: string
  key: string
  content: string
  code: string
  sha256: string
}

function bytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16))
}

function hex(from: Uint8Array): string {
  return Array.from(from, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function imported(pair: Pair): Promise<Drawn['ephemeral']> {
  const point = bytes(pair.point)
  const url = (part: Uint8Array<ArrayBuffer>) =>
    toBase64(part).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  const open = { kty: 'EC', crv: 'P-256', x: url(point.slice(1, 33)), y: url(point.slice(33)), ext: true }
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  return {
    publicKey: await crypto.subtle.importKey('jwk', open, curve, true, []),
    privateKey: await crypto.subtle.importKey('jwk', { ...open, d: url(bytes(pair.secret)) }, curve, false, [
      'deriveBits',
    ]),
  }
}

/** As the office does it, with the browser's own means. */
async function open(envelope: Uint8Array<ArrayBuffer>, pair: Pair): Promise<string | undefined> {
  const { privateKey } = await imported(pair)
  const ephemeral = envelope.slice(36, 101)
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const theirs = await crypto.subtle.importKey('raw', ephemeral, curve, false, [])
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256)
  const source = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey'])
  const print = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(pair.point)))
  const info = Uint8Array.from([...utf8('doorstep sealed 1 key'), ...print, ...ephemeral])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: envelope.slice(4, 36), info }
  const wrapping = await crypto.subtle.deriveKey(how, source, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
  const gcm = { name: 'AES-GCM', iv: new Uint8Array(12) }
  for (let at = 133; at < 517; at += 48) {
    try {
      const raw = await crypto.subtle.decrypt(gcm, wrapping, envelope.slice(at, at + 48))
      const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt'])
      const header = { ...gcm, additionalData: envelope.slice(0, 517) }
      const padded = await crypto.subtle.decrypt(header, key, envelope.slice(517))
      const length = new DataView(padded).getUint32(0)
      return new TextDecoder().decode(padded.slice(4, 4 + length))
    } catch {
      continue
    }
  }
  return undefined
}

describe('the envelope', () => {
  const points = [bytes(vector.office.point), bytes(vector.second.point)]

  it('is the one the server makes, to the byte', async () => {
    const drawn = {
      ephemeral: await imported(vector.ephemeral),
      salt: bytes(vector.salt),
      key: bytes(vector.key),
      filler: Uint8Array.from({ length: 384 }, (_, i) => i % 256),
    }
    const envelope = await seal(vector.content, vector.code, points, drawn)
    expect(envelope.length).toBe(65536)
    expect(hex(new Uint8Array(await crypto.subtle.digest('SHA-256', envelope)))).toBe(vector.sha256)
  })

  it('opens with every key it was sealed to, and with no other', async () => {
    const envelope = await seal('他收了两条烟。', newCode(), points)
    expect(await open(envelope, vector.office)).toBe('他收了两条烟。')
    expect(await open(envelope, vector.second)).toBe('他收了两条烟。')
    expect(await open(envelope, vector.ephemeral)).toBeUndefined()
  })

  it('has one size whatever is in it, and takes no more than fits', async () => {
    expect((await seal('', 'A', points)).length).toBe(65536)
    expect((await seal('a'.repeat(MOST_CONTENT), 'A', points)).length).toBe(65536)
    await expect(seal('a'.repeat(MOST_CONTENT + 1), 'A', points)).rejects.toThrow(RangeError)
  })

  it('is different every time', async () => {
    const [one, other] = [await seal('甲', 'A', points), await seal('甲', 'A', points)]
    expect(hex(one.slice(4, 101))).not.toBe(hex(other.slice(4, 101)))
    expect(newCode()).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$/)
  })

  it('goes through base64 and back', async () => {
    const envelope = await seal('甲', 'A', points)
    expect(fromBase64(toBase64(envelope))).toEqual(envelope)
  })
})
