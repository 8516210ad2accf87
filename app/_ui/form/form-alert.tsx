import type { Notice } from "@/app/_door/form-state";

/** What a form says that was refused, with the ways on. */
export const FormAlert = ({ notice, takesFocus }: { notice: Notice; takesFocus?: boolean }) => (
  <div ref={takesFocus ? focus : undefined} className="alert stack" role="alert" tabIndex={-1}>
    <p>{notice.text}</p>
    {notice.ways.length > 0 && (
      <p className="row">
        {notice.ways.map(({ href, label, isNewTab }) => (
          <a key={href} className="button" href={href} target={isNewTab ? "_blank" : undefined}>
            {label}
          </a>
        ))}
      </p>
    )}
  </div>
);

const focus = (alert: HTMLElement | null) => alert?.focus();
