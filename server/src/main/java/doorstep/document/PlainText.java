package doorstep.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Text as Chinese offices save it: UTF-8 with or without a mark, UTF-16 with one, else GB18030. */
final class PlainText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    /** One line is one paragraph. @throws IOException for bytes that are no text */
    static void read(byte[] bytes, Consumer<String> paragraph) throws IOException {
        String text = decode(bytes);
        if (text.chars().anyMatch(PlainText::isNoText)) {
            throw new CharacterCodingException();
        }
        text.lines().forEach(paragraph);
    }

    /** Text that is not valid UTF-8 is GB18030, which every Chinese encoding before it is part of. */
    static String decode(byte[] bytes) throws CharacterCodingException {
        boolean wide = bytes.length > 1
                && ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe
                        || (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff);
        if (wide) {
            return strict(StandardCharsets.UTF_16, bytes);
        }
        try {
            return strict(StandardCharsets.UTF_8, bytes).replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            return strict(GB18030, bytes);
        }
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }

    private static String strict(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
