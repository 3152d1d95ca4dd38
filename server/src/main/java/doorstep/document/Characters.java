package doorstep.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes of plain text into characters. A byte order mark decides; without one valid UTF-8 is UTF-8, what reads as Chinese in UTF-16 is
 * UTF-16, and the rest is GB18030, which every Chinese encoding before it is part of.
 */
final class Characters {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Share of strange characters above which it is no writing: one in twenty. */
    private static final int STRANGE = 20;

    private static final int LOOKED_AT = 1 << 16;

    private Characters() {}

    /** @throws CharacterCodingException for bytes that are nobody's writing */
    static Writing read(byte[] bytes) throws CharacterCodingException {
        Writing writing = decode(bytes);
        if (isStrange(writing.text())) {
            throw new CharacterCodingException();
        }
        return writing;
    }

    /** As it comes, strange or not. @throws CharacterCodingException for bytes that are no characters */
    static Writing decode(byte[] bytes) throws CharacterCodingException {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Writing(strict(StandardCharsets.UTF_8, bytes, 3), Writing.Form.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new Writing(strict(StandardCharsets.UTF_16LE, bytes, 2), Writing.Form.UTF_16);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new Writing(strict(StandardCharsets.UTF_16BE, bytes, 2), Writing.Form.UTF_16);
        }
        try {
            String text = strict(StandardCharsets.UTF_8, bytes, 0);
            if (text.indexOf('\0') < 0) {
                return new Writing(text, Writing.Form.UTF_8);
            }
        } catch (CharacterCodingException e) {
            // Then it is one of the others.
        }
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (bytes.length % 2 == 0 && readsAsChinese(wide, bytes)) {
                return new Writing(strict(wide, bytes, 0), Writing.Form.UTF_16);
            }
        }
        return new Writing(strict(GB18030, bytes, 0), Writing.Form.GB18030);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strict(Charset charset, byte[] bytes, int from) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    /** Chinese in UTF-16 has its full stops and commas, whose bytes mean nothing of the sort in any other encoding. */
    private static boolean readsAsChinese(Charset wide, byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        String start = new String(bytes, 0, length, wide);
        long usual = start.chars().filter(Characters::isUsual).count();
        return start.indexOf('\uFFFD') < 0 && usual > 0 && usual >= start.length() * 9L / 10;
    }

    private static boolean isUsual(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3000 && c <= 0x301F
                || c >= 0xFF01 && c <= 0xFF5E
                || c >= 0x2010 && c <= 0x2026
                || c >= 0x20 && c < 0x7F
                || c == '\n'
                || c == '\r'
                || c == '\t';
    }

    private static boolean isStrange(String text) {
        int length = Math.min(text.length(), LOOKED_AT);
        long strange = text.substring(0, length)
                .chars()
                .filter(c -> c < 0x20 && "\t\n\u000b\f\r".indexOf(c) < 0
                        || c >= 0x7F && c < 0xA0
                        || c >= 0xE000 && c <= 0xF8FF
                        || c == 0xFFFD)
                .count();
        return strange * STRANGE > length;
    }
}
