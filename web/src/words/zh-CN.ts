import { merged } from './merged'

export default merged(import.meta.glob('../**/*.zh-CN.json', { eager: true, import: 'default' }))
