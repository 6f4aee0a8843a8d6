import type { Fault } from './faults.ts';
import type { PlanDraft } from './plan-draft.ts';

/** What was taken away, in words, and how it is put back into whatever the draft has become. */
export interface Removal {
  readonly said: Fault;
  readonly putBack: (draft: PlanDraft) => PlanDraft;
}

/** What every screen of the wizard is given. */
export interface DraftProps {
  readonly draft: PlanDraft;
  /** @param removal what can be taken back for a while */
  readonly change: (next: PlanDraft, removal?: Removal) => void;
}

/** What a screen is given on which something takes a moment. */
export interface EditProps extends DraftProps {
  /** Changes whatever the draft has become. */
  readonly edit: (edit: (now: PlanDraft) => PlanDraft) => void;
}
