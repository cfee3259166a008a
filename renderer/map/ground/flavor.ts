import { type Flavor, namedFlavor } from '@protomaps/basemaps';
import type { MapPalette } from '../symbols/palette.ts';

const roadKinds = ['other', 'minor_service', 'minor', 'link', 'major', 'highway'] as const;

/** The streets' colours in the shape that the basemap layers want. Points of interest and land cover stay out. */
export function flavorOf(palette: MapPalette): Flavor {
  const { pois: _pois, landcover: _landcover, ...base } = namedFlavor(palette.theme);
  return { ...base, ...ground(palette), ...roads(palette), ...labels(palette) };
}

function ground({ sea, ground, water, wood, green, built, building, border }: MapPalette) {
  return {
    background: sea,
    earth: ground,
    water,
    wood_a: wood,
    wood_b: wood,
    park_a: green,
    park_b: green,
    scrub_a: green,
    scrub_b: green,
    hospital: built,
    industrial: built,
    school: built,
    pedestrian: built,
    zoo: built,
    military: built,
    aerodrome: built,
    runway: building,
    sand: built,
    beach: built,
    glacier: built,
    pier: building,
    buildings: building,
    boundaries: border,
    railway: building,
  };
}

function roads({ roadPath, roadMinor, roadMajor, roadCasing, roadMajorCasing, ground }: MapPalette): Partial<Flavor> {
  const colours = {
    other: roadPath,
    minor_service: roadPath,
    minor: roadMinor,
    link: roadMajor,
    major: roadMajor,
    highway: roadMajor,
  };
  const tunnelsAndBridges = Object.fromEntries(
    roadKinds.flatMap((kind) => [
      [`tunnel_${kind}`, ground],
      [`tunnel_${kind}_casing`, roadMinor],
      [`bridges_${kind}`, colours[kind]],
      [`bridges_${kind}_casing`, roadCasing],
    ]),
  );
  return {
    ...tunnelsAndBridges,
    other: roadPath,
    minor_service: roadPath,
    minor_service_casing: roadCasing,
    minor_a: roadMinor,
    minor_b: roadMinor,
    minor_casing: roadCasing,
    link: roadMajor,
    link_casing: roadMajorCasing,
    major: roadMajor,
    major_casing_early: roadMajorCasing,
    major_casing_late: roadMajorCasing,
    highway: roadMajor,
    highway_casing_early: roadMajorCasing,
    highway_casing_late: roadMajorCasing,
  };
}

function labels({ placeText, roadText, waterText, halo }: MapPalette): Partial<Flavor> {
  return {
    roads_label_minor: roadText,
    roads_label_minor_halo: halo,
    roads_label_major: roadText,
    roads_label_major_halo: halo,
    ocean_label: waterText,
    subplace_label: roadText,
    subplace_label_halo: halo,
    city_label: placeText,
    city_label_halo: halo,
    state_label: roadText,
    state_label_halo: halo,
    country_label: roadText,
    // The engine draws text with the page's own fonts. It takes weight and style from the first name of the list, which
    // names no real font, and the letters from the second.
    regular: 'Inter',
    bold: 'Inter Semibold,Inter',
    italic: 'Inter Italic,Inter',
  };
}
