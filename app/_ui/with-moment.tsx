import { Fragment, type ReactNode } from "react";

/** A message with a moment at the place that it names `{time}`. */
export const WithMoment = ({ message, children }: { message: string; children: ReactNode }) =>
  message.split("{time}").map((text, index) => (
    <Fragment key={text}>
      {index > 0 && children}
      {text}
    </Fragment>
  ));
