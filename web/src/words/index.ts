import { createI18n } from 'vue-i18n'

/** The languages there are; Chinese first. */
export type Language = 'zh-CN' | 'en'

/** All words of one language, gathered from the features into one file by the build. */
const FILES: Record<Language, () => Promise<{ default: Record<string, unknown> }>> = {
  'zh-CN': () => import('./zh-CN'),
  en: () => import('./en'),
}

const CHOSEN = 'doorstep.language'

export const words = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: false,
  missingWarn: true,
  messages: { 'zh-CN': {}, en: {} },
})

/** What this browser's user chose before, else Chinese. */
export function chosenLanguage(): Language {
  return localStorage.getItem(CHOSEN) === 'en' ? 'en' : 'zh-CN'
}

/** Speaks this language from now on. */
export async function speak(language: Language): Promise<void> {
  const file = await FILES[language]()
  words.global.setLocaleMessage(language, file.default as never)
  words.global.locale.value = language
  document.documentElement.lang = language
  localStorage.setItem(CHOSEN, language)
}
