import paints from "@/app/_ui/zones.module.css";
import { choices } from "@/domain/choice";
import type { Choice } from "@/domain/course";
import type { RoleNames } from "@/messages/roles";
import styles from "./map.module.css";
import { axes, centres, lineHeight, middle, placedIn, radius } from "./placed";

type Props = { roles: RoleNames; zones: Record<Choice, { id: string; name: string }[]> };

/** Every duty by name in its zone. Decoration only: the lists beside it say the same. */
export function Circles({ roles, zones }: Props) {
  return (
    <svg className={styles.circles} viewBox="-2 -6 934 640" aria-hidden="true" focusable="false">
      <circle className={paints.first} cx={centres.first} cy={middle} r={radius} />
      <circle className={paints.second} cx={centres.second} cy={middle} r={radius} />
      <path className={paints.both} d={lens} />
      {choices.map((zone) => (
        <g key={zone} textAnchor="middle" data-zone={zone}>
          <text className={styles.role} x={axes[zone]} y="16">
            {roles[zone]}
          </text>
          {(placedIn(zone, zones[zone]) ?? []).map(({ id, lines, y }) => (
            <text key={id} x={axes[zone]} y={y}>
              {lines.map((line, index) => (
                <tspan key={line} x={axes[zone]} dy={index === 0 ? 0 : lineHeight}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

const halfLens = Math.sqrt(radius ** 2 - ((centres.second - centres.first) / 2) ** 2);
const lensX = (centres.first + centres.second) / 2;
const lens = `M${lensX} ${middle - halfLens} A${radius} ${radius} 0 0 1 ${lensX} ${middle + halfLens} A${radius} ${radius} 0 0 1 ${lensX} ${middle - halfLens}Z`;
