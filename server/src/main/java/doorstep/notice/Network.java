package doorstep.notice;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** An address of a network, with how many of its first bits count: {@code 10.8.0.5}, {@code 10.9.0.0/24}. */
public record Network(InetAddress address, int bits) {
    /** @throws IllegalArgumentException for what is neither */
    static Network of(String written) {
        String[] parts = written.split("/", 2);
        InetAddress address = InetAddress.ofLiteral(parts[0]);
        int all = address.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(written);
        }
        return new Network(address, bits);
    }

    /** The first of these that is none. */
    public static Optional<String> firstBad(List<String> written) {
        return written.stream()
                .filter(one -> {
                    try {
                        of(one);
                        return false;
                    } catch (IllegalArgumentException e) {
                        return true;
                    }
                })
                .findFirst();
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((mine[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
