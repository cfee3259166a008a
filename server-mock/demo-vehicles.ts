import type { Vehicle } from '#shared/domain/vehicle.ts';

/** A car as the centre's contract data describe it: everything known but the EN 15722 category, which the car itself tells. */
export interface RegisteredVehicle extends Omit<Vehicle, 'category'> {
  vin: string;
  model: string;
  modelYear: number;
  colour: string;
  plate: string;
}

/**
 * Invented cars of the demo, one for each model line that the service covers (DOMAIN section 1). The plates follow the
 * Austrian and Liechtenstein patterns (DOMAIN section 5).
 */
export const demoVehicles: readonly RegisteredVehicle[] = [
  car('WP0ZZZ99ZJS100042', '911 Carrera', 2018, 'Kreide', 'W 12345 A'),
  car('WP0ZZZ99ZKS200117', '911 Carrera 4S', 2019, 'Achatgrau Metallic', 'GU 123 AB'),
  car('WP0ZZZ98ZLS210365', '718 Cayman GTS', 2020, 'Karminrot', 'FL 24680'),
  car('WP0ZZZ98ZHS230018', '718 Boxster S', 2017, 'Miamiblau', 'S 911 PK'),
  car('WP1ZZZ95ZKLB00731', 'Macan S', 2019, 'Vulkangrau Metallic', 'FK 482 CD'),
  car('WP1ZZZ95ZPLB50294', 'Macan T', 2023, 'Papayametallic', 'FL 13579'),
  car('WP1ZZZ92ZHLA60425', 'Cayenne S', 2017, 'Tiefschwarz Metallic', 'L 7410 K'),
  car('WP0ZZZ97ZJL140286', 'Panamera 4S', 2018, 'Nachtblau Metallic', 'FL 40127'),
  {
    ...car('WP0ZZZ97ZML130519', 'Panamera 4 E-Hybrid', 2021, 'Carraraweiß Metallic', 'W NAME 1'),
    propulsion: ['gasoline', 'electric'],
  },
  { ...car('WP1ZZZ92ZJLA72604', 'Cayenne Diesel', 2018, 'Meteorgrau Metallic', 'I 653 MT'), propulsion: ['diesel'] },
];

function car(vin: string, model: string, modelYear: number, colour: string, plate: string): RegisteredVehicle {
  return { vin, model, modelYear, colour, plate, propulsion: ['gasoline'] };
}
