import { documentStore } from '../../subgraphs/kernel/http/documentStore';
import { CITY_CODE } from '../../subgraphs/kernel/ids';
import { openMunicipalDatabase, startMunicipal } from '../../subgraphs/municipal/deployment';
import { municipalSchema } from '../../subgraphs/municipal/schema';
import { seedMunicipal, type MunicipalSeed } from '../../subgraphs/municipal/seed';
