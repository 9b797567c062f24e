// Importing this entry registers the elements and gives React's JSX their names and properties.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  DistanskollAgreement, DistanskollElement, DistanskollEligibility, DistanskollNotice, DistanskollRenewal,
} from "./elements.js";
import type { AgreementReport, Eligibility, LatestNotice, NoticeEnd, RenewalPlan } from "./index.js";

type Settable = "policy" | "contact" | "remember" | "share" | "engine" | "name" | "disabled" | "chair" | "facts" | "value" | "stage";

/** Properties of the element may be given, attributes with a hyphen, and a listener for its answers. */
type Props<Element extends DistanskollElement, Detail> = DetailedHTMLProps<HTMLAttributes<Element>, Element>
  & Partial<Pick<Element, Settable & keyof Element>>
  & { "policy-src"?: string; "ondistanskoll-result"?: (event: CustomEvent<Detail>) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "distanskoll-agreement": Props<DistanskollAgreement, AgreementReport>;
      "distanskoll-eligibility": Props<DistanskollEligibility, Eligibility>;
      "distanskoll-notice": Props<DistanskollNotice, NoticeEnd | LatestNotice | null>;
      "distanskoll-renewal": Props<DistanskollRenewal, RenewalPlan | null>;
    }
  }
}

export * from "./elements.js";
