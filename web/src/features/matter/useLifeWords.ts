import { useI18n } from 'vue-i18n'
import type { Schemas } from '@/api/client'
import { useDays } from '@/ui/useDays'

const A_DAY = /^\d{4}-\d{2}-\d{2}$/

/** The words of lives and acts: those of one kind where it has its own, else those that all kinds share. */
export function useLifeWords() {
  const { t, te } = useI18n()
  const { day } = useDays()

  function own(beginning: string, name: string, kind: string): string {
    return te(`${beginning}${name}-${kind}`) ? `${beginning}${name}-${kind}` : beginning + name
  }

  function stage(matter: { kind: string; stage: string }): string {
    return t(own('matter.stage.', matter.stage, matter.kind))
  }

  /** What stands on the button that opens an act's form. */
  function button(act: string, matter: { kind: string; stage: string }): string {
    if (act === 'answer' && (matter.stage === 'answered' || matter.stage === 'drafted'))
      return t('acts.do.answer-again')
    return t(own('acts.do.', act, matter.kind))
  }

  /** What stands on the button that does it. */
  function go(act: string, kind: string): string {
    const key = own('acts.go.', act, kind)
    return te(key) ? t(key) : t(own('acts.do.', act, kind))
  }

  function note(act: string): string {
    return te('acts.note.' + act) ? t('acts.note.' + act) : t('acts.note.default')
  }

  function hint(act: string): string | undefined {
    return te('acts.hint.' + act) ? t('acts.hint.' + act) : undefined
  }

  /** What an act asks for, as a question's label. */
  function ask(act: string, name: string): string {
    const key = 'acts.ask.' + act + '.' + name
    return te(key) ? t(key) : t('acts.ask.default.' + name)
  }

  function choice(name: string, value: string): string {
    return t('acts.choice.' + name + '.' + value)
  }

  /** What was answered to one question, as people say it. */
  function answer(name: string, value: string): string {
    if (A_DAY.test(value)) return day(value)
    return te('acts.choice.' + name + '.' + value) ? choice(name, value) : value
  }

  /** What was said with a step, question by question. */
  function said(step: Schemas['MatterStepLine']): { name: string; value: string }[] {
    return Object.entries(step.said ?? {}).map(([name, value]) => ({
      name: ask(step.act, name),
      value: answer(name, value),
    }))
  }

  function step(act: string, kind: string): string {
    return own('acts.step.', act, kind)
  }

  return { stage, button, go, note, hint, ask, choice, said, step }
}
