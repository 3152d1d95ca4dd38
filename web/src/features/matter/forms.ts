import type { Component } from 'vue'
import AnswerForm from './AnswerForm.vue'
import AssignForm from './AssignForm.vue'
import ConcernForm from './ConcernForm.vue'
import DayForm from './DayForm.vue'
import HelpForm from './HelpForm.vue'
import InConfidenceForm from './InConfidenceForm.vue'
import PlainForm from './PlainForm.vue'
import RequestsForm from './RequestsForm.vue'
import ReviewForm from './ReviewForm.vue'
import SameForm from './SameForm.vue'
import ServeForm from './ServeForm.vue'
import WordForm from './WordForm.vue'
import type { Doing } from './acts'

const FORMS: Partial<Record<Doing, Component>> = {
  ANSWER: AnswerForm,
  SERVE: ServeForm,
  AGREE_DAY: DayForm,
  REQUEST: RequestsForm,
  HELP: HelpForm,
  CONCERN: ConcernForm,
  MERGE: SameForm,
  REPEAT: SameForm,
  ASK_REVIEW: ReviewForm,
  IN_CONFIDENCE: InConfidenceForm,
  WORD: WordForm,
}

/** What to fill in for an act, and whether it has to know what the lifecycle asks for. */
export function formOf(doing: Doing): { form: Component; asks: boolean } {
  const form = FORMS[doing]
  return form ? { form, asks: false } : { form: doing === 'ASSIGN' ? AssignForm : PlainForm, asks: true }
}
