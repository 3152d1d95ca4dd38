import { merged } from './merged'

export default merged(import.meta.glob('../**/*.en.json', { eager: true, import: 'default' }))
