import type { PlanDraft } from './plan-draft.ts';

/** What every step is given. */
export interface StepProps {
  readonly draft: PlanDraft;
  readonly change: (next: PlanDraft) => void;
}
