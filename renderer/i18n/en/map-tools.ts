import type { mapTools as de } from '../de/map-tools.ts';
import type { Shape } from '../texts.ts';

/** English. The tools of the map: coordinates, measuring, moving the view. */
export const mapTools: Shape<typeof de> = {
  mapTools: {
    command: {
      zoomIn: 'Map nearer',
      zoomOut: 'Map further off',
      panLeft: 'Map to the left',
      panRight: 'Map to the right',
      panUp: 'Map up',
      panDown: 'Map down',
      overview: 'Overview of all cases',
      zoomCase: 'Zoom to the selected case and back',
      copyPosition: "Copy the case's position",
      nextFormat: 'Next coordinate format',
      measure: 'Measure a distance',
    },
    grid: {
      utm: 'UTM {{zone}}{{band}} {{east}} {{north}}',
      mgrs: 'MGRS {{reference}}',
    },
    copied: 'Copied: {{text}}',
    clipboardRefused: 'the clipboard takes nothing',
    format: {
      decimal: 'Coordinates: decimal degrees',
      dms: 'Coordinates: degrees, minutes, seconds',
      utm: 'Coordinates: UTM',
      mgrs: 'Coordinates: MGRS',
    },
    onlyFormat: "Coordinates: this centre's only format",
    measure: {
      title: 'As the crow flies',
      region: 'Measure a distance',
      none: 'Set the first point',
      next: 'Set the next point',
      leg: '{{number}}. {{distance}}',
      setPoint: 'point at the crosshair',
      fromCar: 'point at the car',
      takeBack: 'back',
      end: 'end',
    },
  },
};
