package doorstep;

import doorstep.cast.Errands;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Lets tests of other packages start the application. */
@Configuration(proxyBeanMethods = false)
@Import({Application.class, Errands.class})
public class TestApplication {}
