package doorstep.sealed;

import doorstep.kernel.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the operator hands to the office on a stick (移交包): every place there is, reports and decoys alike. */
@Component
public class Bundles {
    private final EnvelopeStore store;
    private final Envelopes envelopes;

    Bundles(EnvelopeStore store, Envelopes envelopes) {
        this.store = store;
        this.envelopes = envelopes;
    }

    /**
     * Writes one; marks nothing.
     *
     * @return how many places there are, a power of two whatever is in them
     * @throws Problem {@code sealed.not-open} before the first key, {@code sealed.file-exists}, {@code sealed.unwritable}
     */
    @Transactional(readOnly = true)
    public int export(Path file) {
        int count = store.count();
        if (count == 0) {
            throw new Problem(SealedProblem.NOT_OPEN);
        }
        try (OutputStream out = created(file)) {
            out.write(Bundle.beginning(count));
            store.each(envelope -> {
                try {
                    out.write(envelope);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return count;
        } catch (FileAlreadyExistsException e) {
            throw new Problem(SealedProblem.FILE_EXISTS, file);
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(SealedProblem.UNWRITABLE, file);
        }
    }

    private static OutputStream created(Path file) throws IOException {
        return new BufferedOutputStream(Channels.newOutputStream(Files.newByteChannel(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))));
    }

    /**
     * Once the office has confirmed that it could open a bundle: new decoys where everything of it lay.
     *
     * @return how many places were cleared, which says nothing about what was in them
     * @throws Problem {@code sealed.bad-bundle}
     */
    @Transactional
    public int clear(Path file) {
        Set<String> digests = new HashSet<>();
        Bundle.each(file, envelope -> digests.add(HexFormat.of().formatHex(Curve.sha256(envelope))));
        return envelopes.clear(digests);
    }
}
