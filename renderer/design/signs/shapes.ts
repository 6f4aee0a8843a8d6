/** Eight shapes on a grid of 24 that stay apart at any size and in any colour, as paths. */
export const shapes = ['triangle', 'diamond', 'circle', 'square', 'pentagon', 'plus', 'star', 'hexagon'] as const;
export type Shape = (typeof shapes)[number];

const polygon = (corners: number, radius: (corner: number) => number, turn = 0): string => {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * (corner + turn)) / corners - Math.PI / 2;
    const at = (unit: number) => Number((12 + radius(corner) * unit).toFixed(2));
    return `${at(Math.cos(angle))} ${at(Math.sin(angle))}`;
  });
  return `M${points.join('L')}z`;
};

export const shapePaths: Readonly<Record<Shape, string>> = {
  triangle: 'M12 2.5L22.5 21h-21z',
  diamond: 'M12 1L23 12L12 23L1 12z',
  circle: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0z',
  square: 'M3 3h18v18h-18z',
  pentagon: polygon(5, () => 11),
  plus: 'M8.5 2h7v6.5h6.5v7h-6.5v6.5h-7v-6.5h-6.5v-7h6.5z',
  star: polygon(10, (corner) => (corner % 2 === 0 ? 11.5 : 5)),
  hexagon: polygon(6, () => 11, 0.5),
};
