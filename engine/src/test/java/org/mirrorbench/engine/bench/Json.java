package org.mirrorbench.engine.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reports as text: three decimals, and null for what was not measured. */
final class Json {

  private Json() {}

  static String of(Report report) throws JsonProcessingException {
    Rounded rounded = new Rounded();
    return new ObjectMapper()
        .registerModule(
            new SimpleModule()
                .addSerializer(Double.class, rounded)
                .addSerializer(double.class, rounded))
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValueAsString(report);
  }

  private static final class Rounded extends JsonSerializer<Double> {

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (Double.isFinite(value)) {
        json.writeNumber(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
      } else {
        json.writeNull();
      }
    }
  }
}
