package doorstep.sealed;

import doorstep.kernel.Problem;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Opens a bundle in the office, with the office's key and without the server. */
public final class Bundle {
    private static final byte[] BEGINNING = "DSB1".getBytes(StandardCharsets.US_ASCII);

    private Bundle() {}

    static byte[] beginning(int count) {
        return ByteBuffer.allocate(BEGINNING.length + Integer.BYTES)
                .put(BEGINNING)
                .putInt(count)
                .array();
    }

    /**
     * One report as it was told.
     *
     * @param name of the file it goes into
     * @param said its parts by name, in their order
     */
    public record Report(String name, Map<String, String> said) {}

    /** What a bundle held for this key. */
    public record Contents(int reports, int decoys, int others, int altered) {}

    /**
     * Opens everything that is for this key.
     *
     * @throws Problem {@code sealed.bad-bundle}, {@code sealed.not-for-this-key} when nothing is
     */
    public static Contents open(Path file, OfficePair pair, Consumer<Report> reader) {
        int[] counts = new int[4]; // reports, decoys, others, altered
        each(file, envelope -> {
            try {
                Optional<byte[]> content = Envelope.open(envelope, pair);
                if (content.isEmpty()) {
                    counts[2]++;
                } else if (content.get().length == 0) {
                    counts[1]++;
                } else {
                    reader.accept(report(envelope, content.get(), counts[0]));
                    counts[0]++;
                }
            } catch (Problem problem) {
                if (problem.code() != SealedProblem.ALTERED) {
                    throw problem;
                }
                counts[3]++;
            }
        });
        if (counts[0] + counts[1] + counts[3] == 0) {
            throw new Problem(SealedProblem.NOT_FOR_THIS_KEY);
        }
        return new Contents(counts[0], counts[1], counts[2], counts[3]);
    }

    private static Report report(byte[] envelope, byte[] content, int number) {
        String text = new String(content, StandardCharsets.UTF_8);
        Map<String, String> said = said(text);
        String code = said.get("code");
        if (code != null && !Envelope.isReceipt(envelope, code)) {
            throw new Problem(SealedProblem.ALTERED);
        }
        String which = code == null ? orElse(said.get("number"), "") + "-" + orElse(said.get("part"), "") : code;
        String name = "%03d-%s-%s".formatted(number + 1, orElse(said.get("day"), ""), which);
        return new Report(name.replaceAll("[^A-Za-z0-9-]", "_").substring(0, Math.min(name.length(), 60)), said);
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** What is not written as we write it is shown as it is: it was meant for the office all the same. */
    private static Map<String, String> said(String text) {
        try {
            Map<String, Object> read = JsonMapper.shared().readValue(text, new TypeReference<>() {});
            Map<String, String> said = new LinkedHashMap<>();
            read.forEach((name, value) -> said.put(name.toLowerCase(Locale.ROOT), String.valueOf(value)));
            return said;
        } catch (JacksonException e) {
            return Map.of("words", text);
        }
    }

    /** @throws Problem {@code sealed.bad-bundle} for a file that is none, or was cut short */
    static void each(Path file, Consumer<byte[]> reader) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING)) {
                throw new Problem(SealedProblem.BAD_BUNDLE);
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                byte[] envelope = in.readNBytes(Envelope.SIZE);
                if (!Envelope.isWellFormed(envelope)) {
                    throw new Problem(SealedProblem.BAD_BUNDLE);
                }
                reader.accept(envelope);
            }
            if (in.read() >= 0) {
                throw new Problem(SealedProblem.BAD_BUNDLE);
            }
        } catch (IOException e) {
            throw new Problem(SealedProblem.BAD_BUNDLE);
        }
    }

    /** Into a folder, one file a report, readable by nobody but its owner and never over another. */
    public static void write(Path folder, Report report, String text) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(SealedProblem.UNWRITABLE, folder);
        }
        KeyFiles.writeNew(folder.resolve(report.name() + ".txt"), text.getBytes(StandardCharsets.UTF_8));
    }
}
