package doorstep;

import doorstep.kernel.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** A character of no text (U+0000), which the database cannot keep, is refused where JSON is read, before anything is done. */
@Component
class NoNul extends SimpleModule {
    private static final long serialVersionUID = 1;

    NoNul() {
        addDeserializer(String.class, new Texts());
    }

    private static final class Texts extends StdScalarDeserializer<String> {
        Texts() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            if (text == null) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            if (text.indexOf('\0') >= 0) {
                throw new Problem(WebProblem.NUL_CHARACTER);
            }
            return text;
        }
    }
}
