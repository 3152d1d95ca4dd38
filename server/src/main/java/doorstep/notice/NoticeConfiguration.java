package doorstep.notice;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NoticeConfiguration {
    /** Whose certificates are believed of gateways: the machine's, unless Java's own options name others. */
    @Bean
    @ConditionalOnMissingBean
    SSLContext trustedGateways() throws NoSuchAlgorithmException {
        return SSLContext.getDefault();
    }
}
