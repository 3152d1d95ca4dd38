package doorstep;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.staff.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import tools.jackson.databind.json.JsonMapper;

/** Around all modules: who may ask at all, in which language we answer, and the pages. */
@Configuration
@ConditionalOnWebApplication
class WebShell implements WebMvcConfigurer {
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String SEALED = "/api/sealed/envelopes";

    /** Where somebody who is not signed in may send something. */
    private static final List<String> OPEN = List.of("/api/session", "/api/door/");

    private static final String NO_SENSORS = "geolocation=(), camera=(), microphone=()";

    private final JsonMapper json;

    WebShell(JsonMapper json) {
        this.json = json;
    }

    /**
     * Pages and the resident's door are open; everything else asks who it is. Scope and role are each module's own. The page's
     * token stays as it is: every request signs in anew by its cookie, and a token changed each time would refuse whoever asks
     * two things at once.
     */
    @Bean
    SecurityFilterChain security(HttpSecurity http, Sessions sessions) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/api/session",
                                "/api/health",
                                "/api/sealed/office",
                                "/api/door/promises")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/session",
                                "/api/session/first-administrator",
                                "/api/session/password-by-code",
                                "/api/door/*",
                                SEALED)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                // Pages send a sealed report without a cookie, so that we are not told who did; there is no session to
                // ride on.
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(SEALED)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(NO_SENSORS))
                        .cacheControl(cache -> cache.disable()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> refuse(request, response, WebProblem.NOT_SIGNED_IN))
                        .accessDeniedHandler((request, response, e) -> refuse(request, response, deniedTo(request))))
                // Before the check for a stale page, which is not what stops somebody who is not signed in any more.
                .addFilterBefore(new ActorFilter(sessions), CsrfFilter.class)
                .build();
    }

    /** The reader's choice, sent by the pages with every question; Chinese unless English is asked for. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /** The pages: files that carry their content's hash in their name keep for a year, the first page never. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/web/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/web/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageOrFirstPage());
    }

    private static WebProblem deniedTo(HttpServletRequest request) {
        boolean isOpen = OPEN.stream().anyMatch(request.getRequestURI()::startsWith);
        boolean isSignedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        return isOpen || isSignedIn ? WebProblem.STALE_PAGE : WebProblem.NOT_SIGNED_IN;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, WebProblem code) throws IOException {
        Locale language = localeResolver().resolveLocale(request);
        response.setStatus(code.kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemAdvice.Told.of(new Problem(code), language));
    }

    /** Gives controllers the actor; a controller that asks for one is never reached without. */
    private static final class ActorArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class && parameter.getParameterAnnotations().length == 0;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
                return actor;
            }
            throw new Problem(WebProblem.NOT_SIGNED_IN);
        }
    }

    /** A page's address is not a file: the first page answers, and its router goes on from there. */
    private static final class PageOrFirstPage extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null) {
                return file;
            }
            boolean isPage = !path.startsWith("api/") && !path.contains(".");
            return isPage ? new ClassPathResource("/web/index.html") : null;
        }
    }
}
