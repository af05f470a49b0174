import type { Driver } from '../model/driver.ts';
import type { Exchange } from '../model/exchange.ts';

/** The driver, which tells of every exchange before anybody judges it. */
export function telling(driver: Driver, tell: (exchange: Exchange) => void): Driver {
  return {
    exchange: async (call) => {
      const exchange = await driver.exchange(call);
      tell(exchange);
      return exchange;
    },
  };
}
