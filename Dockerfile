# Builds the service and its migrations; `docker-compose.yml` runs both. Every RUN uses relative paths and no network but the package
# registry, so that tests/deployment/dockerfile.sh can run the same commands without Docker.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig LICENSE LICENSE-FACTS ./
COPY src ./src
COPY migrations ./migrations
COPY openapi/conformance ./openapi/conformance
RUN dotnet restore src/MyelomaKb.Api/MyelomaKb.Api.csproj --locked-mode
RUN dotnet restore src/MyelomaKb.Cli/MyelomaKb.Cli.csproj --locked-mode
RUN dotnet publish src/MyelomaKb.Api/MyelomaKb.Api.csproj --configuration Release --no-restore --output out/api
RUN dotnet publish src/MyelomaKb.Cli/MyelomaKb.Cli.csproj --configuration Release --no-restore --output out/tool

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS tool
WORKDIR /app
COPY --from=build /source/out/tool ./
USER $APP_UID
ENTRYPOINT ["dotnet", "myelomakb.dll"]
CMD ["--help"]

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS api
WORKDIR /app
COPY --from=build /source/out/api ./
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s --retries=3 CMD ["dotnet", "MyelomaKb.Api.dll", "--check-health"]
ENTRYPOINT ["dotnet", "MyelomaKb.Api.dll"]
