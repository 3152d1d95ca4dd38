/**
 * Seals a report to the discipline office's keys, here in the browser, as docs/sealed.md lays it out: one size for all, up to
 * eight keys, none of them named. The server's own writing of the same is held against this one byte for byte by a shared vector.
 */
type Bytes = Uint8Array<ArrayBuffer>

const SIZE = 65536
const MOST_KEYS = 8
const PLACE = 48
const HEADER = 133
const BODY = HEADER + MOST_KEYS * PLACE
const TAG = 16
const LENGTH = 4

/** How many bytes of UTF-8 fit in. */
export const MOST_CONTENT = SIZE - BODY - TAG - LENGTH

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LETTERS = 16

/** Everything that is left to chance, so that a test can draw the same again. */
export interface Drawn {
  ephemeral: { publicKey: CryptoKey; privateKey: CryptoKey }
  salt: Bytes
  key: Bytes
  /** In the places of the keys that there are not. */
  filler: Bytes
}

/** Whether this browser can seal at all: without HTTPS it has no keys to do it with. */
export function canSeal(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text) as Bytes
}

function random(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count))
}

function joined(...parts: Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0)
  return whole
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** Each key encrypts once in its life, so that the nonce can be all zeros. */
async function encrypt(key: Bytes, plain: Bytes, beside: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const how = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: beside, tagLength: TAG * 8 }
  return new Uint8Array(await crypto.subtle.encrypt(how, imported, plain))
}

async function keyFor(point: Bytes, drawn: Drawn, ephemeral: Bytes): Promise<Bytes> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const office = await crypto.subtle.importKey('raw', point, curve, false, [])
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: office }, drawn.ephemeral.privateKey, 256)
  const source = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveBits'])
  const info = joined(utf8('doorstep sealed 1 key'), await sha256(point), ephemeral)
  const how = { name: 'HKDF', hash: 'SHA-256', salt: drawn.salt, info }
  return new Uint8Array(await crypto.subtle.deriveBits(how, source, 256))
}

async function draw(): Promise<Drawn> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const ephemeral = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  return { ephemeral, salt: random(32), key: random(32), filler: random(MOST_KEYS * PLACE) }
}

/**
 * An envelope.
 *
 * @param code the receipt code: its digest stands outside, so that it can be shown that this envelope was the one
 * @param points of all keys that receive today, uncompressed
 */
export async function seal(content: string, code: string, points: Bytes[], chance?: Drawn): Promise<Bytes> {
  const bytes = utf8(content)
  if (bytes.length > MOST_CONTENT || points.length < 1 || points.length > MOST_KEYS) {
    throw new RangeError('does not fit')
  }
  const drawn = chance ?? (await draw())
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', drawn.ephemeral.publicKey))
  const receipt = await sha256(utf8('doorstep sealed 1 receipt' + code))
  const wrapped = await Promise.all(
    points.map(async (point) => encrypt(await keyFor(point, drawn, ephemeral), drawn.key, new Uint8Array(0))),
  )
  const header = joined(
    utf8('DSE1'),
    drawn.salt,
    ephemeral,
    receipt,
    ...wrapped,
    drawn.filler.slice(wrapped.length * PLACE),
  )
  const padded = new Uint8Array(LENGTH + MOST_CONTENT)
  new DataView(padded.buffer).setUint32(0, bytes.length)
  padded.set(bytes, LENGTH)
  return joined(header, await encrypt(drawn.key, padded, header))
}

/** A code that nobody can guess, of letters that nobody mistakes for one another, in groups of four. */
export function newCode(): string {
  let code = ''
  while (code.length < CODE_LETTERS) {
    // 248 is the largest multiple of 31 in a byte: every letter is as likely as any other.
    const byte = random(1)[0]!
    if (byte < 248) code += LETTERS[byte % LETTERS.length]
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}

export function toBase64(bytes: Bytes): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

/** A fingerprint as it is printed: in groups of four. */
export function grouped(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1 ')
}
