import { useState } from 'preact/hooks';
import {
  addInField,
  additionSteps,
  addReals,
  FIELD,
  fieldPoints,
  lessonCurve,
  type Point,
  realPoint,
  times,
} from '../../../shared/lesson/curve.ts';
import { Field } from '../../design/controls/field.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { useLanguage, useTexts } from '../../design/surroundings.ts';
import { Equation } from '../../election/hood/math.tsx';
import { Steps } from '../../election/hood/steps.tsx';
import { FieldPicture, isSeen, RealPicture, rootOf } from './curve-pictures.tsx';

/** Points of the curve over the reals along its run: from below on the right, through the axis, to above on the right. */
const REACH = 24;
const RIGHT = 3;

/** The point at a place of the slider, from −REACH to REACH; 0 lies on the axis. */
function realAt(place: number): Point {
  const root = rootOf();
  const x = root + (RIGHT - root) * (place / REACH) ** 2;
  return realPoint(lessonCurve, x, place < 0) ?? { x: root, y: 0 };
}

const all = fieldPoints(lessonCurve, FIELD);
const inField = ({ x, y }: Point): string => `(${x}, ${y})`;

/** Adding points by chord and tangent, in two pictures of one equation. */
export function CurveSection() {
  const t = useTexts();
  return (
    <section class="stack hood-part">
      <h2>{t('hood.curve.title')}</h2>
      <p>{t('hood.curve.text')}</p>
      <p>
        <Equation math="y^2 = x^3 − 3·x + 3" />
      </p>
      <div class="hood-curves">
        <Reals />
        <SmallField />
      </div>
      <Disclosure summary={t('hood.curve.question')}>
        <p>{t('hood.curve.answer')}</p>
      </Disclosure>
    </section>
  );
}

function Reals() {
  const t = useTexts();
  const { language } = useLanguage();
  const [places, setPlaces] = useState({ P: 7, Q: 15 });
  const [P, Q] = [realAt(places.P), realAt(places.Q)];
  const added = addReals(lessonCurve, P, Q);
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const said = ({ x, y }: Point): string => `(${digits.format(x)}; ${digits.format(y)})`;
  const sum = added ? said(added.sum) : t('hood.curve.infinity');
  return (
    <section class="stack">
      <h3>{t('hood.curve.reals')}</h3>
      <RealPicture P={P} Q={Q} label={t('hood.curve.picture', { p: said(P), q: said(Q), sum })} />
      {(['P', 'Q'] as const).map((name) => (
        <Slider
          key={name}
          name={name}
          value={places[name]}
          least={-REACH}
          most={REACH}
          said={said(realAt(places[name]))}
          onChange={(place) => setPlaces({ ...places, [name]: place })}
        />
      ))}
      <p>
        <Equation math={`P + Q = ${sum}`} />
      </p>
      <p class="muted small">
        {t(added ? `hood.curve.${added.kind}` : 'hood.curve.upright')}
        {added && !isSeen(added.sum) && ` ${t('hood.curve.outside')}`}
      </p>
    </section>
  );
}

function SmallField() {
  const t = useTexts();
  const [places, setPlaces] = useState({ P: 2, Q: 6 });
  const [P, Q] = [all[places.P]!, all[places.Q]!];
  const added = addInField(lessonCurve, FIELD, P, Q);
  const sum = added ? inField(added.sum) : t('hood.curve.infinity');
  const multiples = Array.from({ length: all.length + 1 }, (_, n) => times(lessonCurve, FIELD, n + 1, P));
  return (
    <section class="stack">
      <h3>{t('hood.curve.field', { p: FIELD })}</h3>
      <FieldPicture
        P={P}
        Q={Q}
        label={t('hood.curve.picture', { p: inField(P), q: inField(Q), sum })}
        onPoint={(point) =>
          setPlaces({ ...places, Q: all.indexOf(all.find((one) => inField(one) === inField(point))!) })
        }
      />
      {(['P', 'Q'] as const).map((name) => (
        <Slider
          key={name}
          name={name}
          value={places[name]}
          least={0}
          most={all.length - 1}
          said={inField(all[places[name]]!)}
          onChange={(place) => setPlaces({ ...places, [name]: place })}
        />
      ))}
      <p>
        <Equation math={`P + Q = ${sum}`} />
      </p>
      {added ? (
        <Steps steps={additionSteps(lessonCurve, FIELD, P, Q)} />
      ) : (
        <Banner tone="plain">{t('hood.curve.upright')}</Banner>
      )}
      <Disclosure summary={t('hood.curve.multiples')}>
        <ul class="hood-powers">
          {multiples.map((point, n) => (
            <li key={n}>
              <Equation math={`${n + 1}·P = ${point ? inField(point) : '0'}`} />
            </li>
          ))}
        </ul>
        <p>{t('hood.curve.multiples.text', { points: all.length + 1 })}</p>
      </Disclosure>
    </section>
  );
}

interface SliderProps {
  readonly name: 'P' | 'Q';
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** The point as it is read aloud. */
  readonly said: string;
  readonly onChange: (place: number) => void;
}

function Slider({ name, value, least, most, said, onChange }: SliderProps) {
  const t = useTexts();
  return (
    <Field label={`${t('hood.curve.point', { name })} ${said}`}>
      {(id) => (
        <input
          id={id}
          type="range"
          min={least}
          max={most}
          value={value}
          aria-valuetext={said}
          onInput={(event) => onChange(Number(event.currentTarget.value))}
        />
      )}
    </Field>
  );
}
