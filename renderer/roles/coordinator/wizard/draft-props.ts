import type { PlanDraft } from './plan-draft.ts';

/** What every screen of the wizard is given. */
export interface DraftProps {
  readonly draft: PlanDraft;
  readonly change: (next: PlanDraft) => void;
}
