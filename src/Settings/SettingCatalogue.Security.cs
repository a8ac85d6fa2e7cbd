namespace KafkaTyped.Settings;

/// <content>TLS and SASL.</content>
internal static partial class SettingCatalogue
{
    private static SettingDefinition[] Security =>
    [
        Enumeration(
            "security.protocol", ["plaintext", "ssl", "sasl_plaintext", "sasl_ssl"], "plaintext", confluentName: "SecurityProtocol",
            javaDefault: "plaintext"),
        Text("ssl.cipher.suites", confluentName: "SslCipherSuites"),
        Text("ssl.curves.list", confluentName: "SslCurvesList"),
        Text("ssl.sigalgs.list", confluentName: "SslSigalgsList"),
        Text("ssl.key.location", confluentName: "SslKeyLocation", status: SettingStatus.Sensitive),
        Text("ssl.key.password", confluentName: "SslKeyPassword", status: SettingStatus.Sensitive),
        Text("ssl.key.pem", confluentName: "SslKeyPem", status: SettingStatus.Sensitive),
        Text("ssl.certificate.location", confluentName: "SslCertificateLocation"),
        Text("ssl.certificate.pem", confluentName: "SslCertificatePem"),
        Text("ssl.ca.location", confluentName: "SslCaLocation"),
        Text("https.ca.location", confluentName: "HttpsCaLocation"),
        Text("https.ca.pem", confluentName: "HttpsCaPem"),
        Text("ssl.ca.pem", confluentName: "SslCaPem", status: SettingStatus.Sensitive),
        Text("ssl.ca.certificate.stores", "Root", confluentName: "SslCaCertificateStores"),
        Text("ssl.crl.location", confluentName: "SslCrlLocation"),
        Text("ssl.keystore.location", confluentName: "SslKeystoreLocation"),
        Text("ssl.keystore.password", confluentName: "SslKeystorePassword", status: SettingStatus.Sensitive),
        Text("ssl.providers", confluentName: "SslProviders"),
        Text("ssl.engine.location", confluentName: "SslEngineLocation", status: SettingStatus.Deprecated),
        Text("ssl.engine.id", "dynamic", confluentName: "SslEngineId"),
        Boolean("enable.ssl.certificate.verification", true, confluentName: "EnableSslCertificateVerification"),
        Enumeration("ssl.endpoint.identification.algorithm", ["none", "https"], "https", confluentName: "SslEndpointIdentificationAlgorithm"),
        Enumeration(
            "sasl.mechanism", ["GSSAPI", "PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER"], "GSSAPI", confluentName: "SaslMechanism",
            aliases: ["sasl.mechanisms"], javaDefault: "GSSAPI"),
        Text("sasl.kerberos.service.name", "kafka", confluentName: "SaslKerberosServiceName"),
        Text("sasl.kerberos.principal", "kafkaclient", confluentName: "SaslKerberosPrincipal"),
        Text(
            "sasl.kerberos.kinit.cmd",
            "kinit -R -t \"%{sasl.kerberos.keytab}\" -k %{sasl.kerberos.principal} || kinit -t \"%{sasl.kerberos.keytab}\" -k %{sasl.kerberos.principal}",
            confluentName: "SaslKerberosKinitCmd"),
        Text("sasl.kerberos.keytab", confluentName: "SaslKerberosKeytab"),
        Integer("sasl.kerberos.min.time.before.relogin", 0, 86_400_000, 60_000, confluentName: "SaslKerberosMinTimeBeforeRelogin"),
        Text("sasl.username", confluentName: "SaslUsername", status: SettingStatus.Sensitive),
        Text("sasl.password", confluentName: "SaslPassword", status: SettingStatus.Sensitive),
        Text("sasl.oauthbearer.config", confluentName: "SaslOauthbearerConfig", status: SettingStatus.Sensitive),
        Boolean("enable.sasl.oauthbearer.unsecure.jwt", false, confluentName: "EnableSaslOauthbearerUnsecureJwt"),
        Enumeration("sasl.oauthbearer.method", ["default", "oidc"], "default", confluentName: "SaslOauthbearerMethod"),
        Text("sasl.oauthbearer.client.id", confluentName: "SaslOauthbearerClientId", aliases: ["sasl.oauthbearer.client.credentials.client.id"]),
        Text(
            "sasl.oauthbearer.client.secret", confluentName: "SaslOauthbearerClientSecret",
            aliases: ["sasl.oauthbearer.client.credentials.client.secret"], status: SettingStatus.Sensitive),
        Text("sasl.oauthbearer.scope", confluentName: "SaslOauthbearerScope"),
        Text("sasl.oauthbearer.extensions", confluentName: "SaslOauthbearerExtensions"),
        Text("sasl.oauthbearer.token.endpoint.url", confluentName: "SaslOauthbearerTokenEndpointUrl"),
        Text("sasl.oauthbearer.sub.claim.name", "sub", confluentName: "SaslOauthbearerSubClaimName"),
        Enumeration(
            "sasl.oauthbearer.grant.type", ["client_credentials", "urn:ietf:params:oauth:grant-type:jwt-bearer"], "client_credentials",
            confluentName: "SaslOauthbearerGrantType"),
        Enumeration("sasl.oauthbearer.assertion.algorithm", ["RS256", "ES256"], "RS256", confluentName: "SaslOauthbearerAssertionAlgorithm"),
        Text("sasl.oauthbearer.assertion.private.key.file", confluentName: "SaslOauthbearerAssertionPrivateKeyFile", status: SettingStatus.Sensitive),
        Text(
            "sasl.oauthbearer.assertion.private.key.passphrase", confluentName: "SaslOauthbearerAssertionPrivateKeyPassphrase",
            status: SettingStatus.Sensitive),
        Text("sasl.oauthbearer.assertion.private.key.pem", confluentName: "SaslOauthbearerAssertionPrivateKeyPem", status: SettingStatus.Sensitive),
        Text("sasl.oauthbearer.assertion.file", confluentName: "SaslOauthbearerAssertionFile"),
        Text("sasl.oauthbearer.assertion.claim.aud", confluentName: "SaslOauthbearerAssertionClaimAud"),
        Integer("sasl.oauthbearer.assertion.claim.exp.seconds", 1, int.MaxValue, 300, confluentName: "SaslOauthbearerAssertionClaimExpSeconds"),
        Text("sasl.oauthbearer.assertion.claim.iss", confluentName: "SaslOauthbearerAssertionClaimIss"),
        Boolean("sasl.oauthbearer.assertion.claim.jti.include", false, confluentName: "SaslOauthbearerAssertionClaimJtiInclude"),
        Integer("sasl.oauthbearer.assertion.claim.nbf.seconds", 0, int.MaxValue, 60, confluentName: "SaslOauthbearerAssertionClaimNbfSeconds"),
        Text("sasl.oauthbearer.assertion.claim.sub", confluentName: "SaslOauthbearerAssertionClaimSub"),
        Text("sasl.oauthbearer.assertion.jwt.template.file", confluentName: "SaslOauthbearerAssertionJwtTemplateFile"),
        Enumeration(
            "sasl.oauthbearer.metadata.authentication.type", ["none", "azure_imds", "aws_iam"], "none",
            confluentName: "SaslOauthbearerMetadataAuthenticationType"),
    ];
}
