package org.mirrorbench.engine.demo;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes up the workload's records, as JSON. One thread. */
final class DemoRecords {

  private static final int CUSTOMERS = 5_000;
  private static final int ENTRY_CHARACTERS = 8_000;
  private static final String[] PAGES = {"/", "/search", "/product", "/cart", "/checkout", "/help"};
  private static final String[] SHOPS = {"paris", "lille", "lyon", "nantes", "nice"};

  private final String prefix;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private long number;

  DemoRecords(String prefix) {
    this.prefix = prefix;
  }

  ProducerRecord<byte[], byte[]> next(DemoTopic topic) {
    number++;
    return switch (topic) {
      case ORDERS -> order();
      case PAYMENTS -> payment();
      case CUSTOMERS -> customer();
      case CLICKS -> click();
      case AUDIT_LOG -> entry();
    };
  }

  private ProducerRecord<byte[], byte[]> order() {
    String shop = SHOPS[random.nextInt(SHOPS.length)];
    ProducerRecord<byte[], byte[]> order =
        record(
            DemoTopic.ORDERS,
            customerKey(),
            "{\"order\":%d,\"shop\":\"%s\",\"items\":%d,\"total\":%d.%02d}"
                .formatted(number, shop, 1 + random.nextInt(9), random.nextInt(900), number % 100));
    order
        .headers()
        .add("shop", bytes(shop))
        .add("trace", bytes(Long.toHexString(random.nextLong())));
    return order;
  }

  private ProducerRecord<byte[], byte[]> payment() {
    return record(
        DemoTopic.PAYMENTS,
        "order-" + number,
        "{\"payment\":%d,\"amount\":%d,\"currency\":\"EUR\",\"card\":\"**** %04d\"}"
            .formatted(number, random.nextInt(90_000), random.nextInt(10_000)));
  }

  /** Every twentieth record deletes its customer. */
  private ProducerRecord<byte[], byte[]> customer() {
    String key = customerKey();
    if (number % 20 == 0) {
      return new ProducerRecord<>(prefix + DemoTopic.CUSTOMERS.topic(), bytes(key), null);
    }
    return record(
        DemoTopic.CUSTOMERS,
        key,
        "{\"id\":\"%s\",\"revision\":%d,\"points\":%d,\"city\":\"%s\"}"
            .formatted(key, number, random.nextInt(10_000), SHOPS[random.nextInt(SHOPS.length)]));
  }

  private ProducerRecord<byte[], byte[]> click() {
    String click =
        "{\"click\":%d,\"page\":\"%s\",\"visitor\":\"%08x\",\"ms\":%d}"
            .formatted(
                number, PAGES[random.nextInt(PAGES.length)], random.nextInt(), random.nextInt(900));
    return new ProducerRecord<>(prefix + DemoTopic.CLICKS.topic(), null, bytes(click));
  }

  private ProducerRecord<byte[], byte[]> entry() {
    String detail = Long.toHexString(random.nextLong()).repeat(ENTRY_CHARACTERS / 16 + 1);
    return record(
        DemoTopic.AUDIT_LOG,
        "entry-" + number,
        "{\"entry\":%d,\"detail\":\"%s\"}".formatted(number, detail));
  }

  private String customerKey() {
    return "customer-" + random.nextInt(CUSTOMERS);
  }

  private ProducerRecord<byte[], byte[]> record(DemoTopic topic, String key, String value) {
    return new ProducerRecord<>(prefix + topic.topic(), bytes(key), bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
